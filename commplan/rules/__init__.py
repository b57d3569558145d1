"""What we object to: the coherence check."""

from commplan.rules.catalogue import Rule, rule_ids, rules
from commplan.rules.finding import SEVERITIES, Finding, Reported, Result
from commplan.rules.place import dotted, named
from commplan.rules.run import check, consequences, findings

__all__ = ["SEVERITIES", "Finding", "Reported", "Result", "Rule", "check", "consequences", "dotted", "findings",
           "named", "rule_ids", "rules"]  # fmt: skip
