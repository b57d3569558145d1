"""What we object to: the coherence check."""

from commplan.rules.catalogue import Rule, rule_ids, rules
from commplan.rules.finding import SEVERITIES, Finding, Reported, Result
from commplan.rules.run import check, dotted, findings

__all__ = ["SEVERITIES", "Finding", "Reported", "Result", "Rule", "check", "dotted", "findings", "rule_ids", "rules"]
