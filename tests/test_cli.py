import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from commplan.cli import COMMANDS, app
from commplan.rules import rule_ids


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COMMPLAN_LANG", "en")
    monkeypatch.delenv("COMMPLAN_WORKSPACE", raising=False)
    assert call("init").exit_code == 0
    return tmp_path


def call(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), catch_exceptions=False)


def put(place: Path, name: str, text: str) -> None:
    (place / "client_data" / "acme" / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_an_example(name: str) -> None:
    shown = call(name, "--help")
    assert shown.exit_code == 0
    assert f"Example: commplan {name}" in shown.output


def test_init_keeps_what_is_there(place: Path) -> None:
    changed = place / "notebooks" / "0_summary.ipynb"
    changed.write_text("mine", encoding="utf-8")
    assert call("init").exit_code == 0
    assert changed.read_text("utf-8") == "mine"
    assert (place / ".commplan" / "schema" / "objectives.json").is_file()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_new_client_opens_and_is_checked_at_once(place: Path, lang: str) -> None:
    made = call("new", "acme", "--name", 'Acme "& Söhne" \\', "--lang", lang, "--currency", "CHF")
    assert made.exit_code == 0
    checked = call("check", "acme")
    assert checked.exit_code == 0, checked.output
    assert json.loads(call("check", "acme", "--format", "json").output)["client"] == "acme"


def test_new_refuses_what_would_do_harm(place: Path) -> None:
    assert call("new", "acme").exit_code == 0
    again = call("new", "acme")
    assert (again.exit_code, "already exists" in again.output) == (2, True)
    assert "Try “cafe-zoe”" in call("new", "Café Zoé").output
    assert "not a currency" in call("new", "other", "--currency", "EURO").output
    assert not (place / "client_data" / "other").exists()


def test_check_says_where_and_what(place: Path) -> None:
    call("new", "acme")
    put(place, "objectives.yaml", "- id: q\n  title: More\n  target: none\n  deadline: 2027-01-01\n  goal: none\n")
    shown = call("check", "acme")
    assert shown.exit_code == 1
    assert "client_data/acme/objectives.yaml:3: “More” has no target figure." in shown.output
    assert shown.output.index("Blocker") < shown.output.index("Major")


def test_check_in_french(place: Path) -> None:
    call("new", "acme")
    put(place, "objectives.yaml", "- id: q\n  title: Plus\n  target: none\n")
    assert "n’a pas de cible chiffrée" in call("check", "acme", "--lang", "fr").output


def test_check_as_json_names_rule_place_and_both_languages(place: Path) -> None:
    call("new", "acme")
    put(place, "objectives.yaml", "- id: q\n  title: More\n  target: none\n")
    found = json.loads(call("check", "acme", "--format", "json").output)["findings"][0]
    assert found["rule"] == "objectives/unmeasurable"
    assert (found["file"], found["line"], found["at"]) == (
        "client_data/acme/objectives.yaml",
        3,
        "objectives[1].target",
    )
    assert set(found["failure"]) == {"fr", "en"}


def test_check_of_wrong_files_ends_with_two(place: Path) -> None:
    call("new", "acme")
    put(place, "objectives.yaml", "- id: q\n  title: More\n  target: lots\n")
    shown = call("check", "acme")
    assert shown.exit_code == 2
    assert 'objectives.yaml:3: target: expected a number, found "lots"' in shown.output


@pytest.mark.parametrize("rule", rule_ids())
def test_explain_tells_all_of_a_rule(rule: str) -> None:
    for lang in ("fr", "en"):
        shown = call("explain", rule, "--lang", lang)
        assert shown.exit_code == 0
        assert len(shown.output.splitlines()) > 10


def test_explain_without_a_rule_lists_them_and_a_wrong_one_gets_the_nearest() -> None:
    assert all(rule in call("explain").output for rule in rule_ids())
    wrong = call("explain", "objectives/unmesurable", "--lang", "en")
    assert (wrong.exit_code, "objectives/unmeasurable" in wrong.output) == (2, True)


EXPORT = """\
Campaign report
1 October 2026 - 2 October 2026
Campaign,Day,Currency code,Clicks,Cost,Conversions
Brand,2026-10-01,EUR,3,1.50,1.00
Brand,2026-10-02,EUR,4,2.50,0.00
"""


def test_import_copies_in_and_says_what_it_is(place: Path, tmp_path: Path) -> None:
    call("new", "acme")
    good, bad = tmp_path / "ads.csv", tmp_path / "photo.csv"
    good.write_text(EXPORT, encoding="utf-8")
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    dry = call("import", "acme", str(good), "--dry-run")
    assert "Google Ads" in dry.output
    assert not list((place / "client_data" / "acme" / "exports").iterdir())
    shown = call("import", "acme", str(good), str(bad))
    assert shown.exit_code == 2
    assert "photo.csv" in shown.output
    assert [path.name for path in (place / "client_data" / "acme" / "exports").iterdir()] == ["ads.csv"]


def test_import_of_figures_that_are_no_spending(place: Path, tmp_path: Path) -> None:
    call("new", "acme")
    page = tmp_path / "Follows.csv"
    page.write_text('sep=,\n"Instagram follows"\n"Date","Primary"\n"2026-03-28T00:00:00","7"\n', encoding="utf-16")
    shown = call("import", "acme", str(page))
    assert (shown.exit_code, "Meta Business Suite" in shown.output) == (0, True)
    assert call("check", "acme").exit_code in {0, 1}


def test_import_never_overwrites(place: Path, tmp_path: Path) -> None:
    call("new", "acme")
    export = tmp_path / "ads.csv"
    for cost in ("1.50", "1.60"):
        export.write_text(EXPORT.replace("1.50", cost), encoding="utf-8")
        assert call("import", "acme", str(export)).exit_code == 0
    names = sorted(path.name for path in (place / "client_data" / "acme" / "exports").iterdir())
    assert names == ["ads-2.csv", "ads.csv"]


def test_outside_a_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = call("check", "acme", "--lang", "en")
    assert (shown.exit_code, "commplan init" in shown.output) == (2, True)


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LC_ALL": "xx_XX.UTF-8"}, {"LC_ALL": "fr_FR.ISO-8859-1"}])
def test_a_locale_that_is_not_there_does_no_harm(place: Path, locale: dict[str, str]) -> None:
    call("new", "acme")
    put(place, "objectives.yaml", "- id: q\n  title: Plus d’élan\n  target: none\n")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "COMMPLAN"))}
    done = subprocess.run([sys.executable, "-m", "commplan", "check", "acme", "--lang", "fr"], cwd=place,
                          env={**environment, **locale}, capture_output=True)  # fmt: skip
    assert done.returncode == 1
    assert "n’a pas de cible chiffrée" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_batch_goes_on_after_a_broken_client(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import commplan.reporting.batch as batch
    from commplan.reporting.report import Report

    def only_acme_breaks(client: str, **_rest: Any) -> Report:
        if client == "acme":
            message = "whatever"
            raise ZeroDivisionError(message)
        return Report(client, "2026-10", "en", place / "reports" / client)

    monkeypatch.setattr(batch, "is_possible", lambda: False)  # as on a system that cannot fork
    monkeypatch.setattr(batch, "run", only_acme_breaks)
    call("new", "acme")
    call("new", "other")
    shown = call("batch")
    assert shown.exit_code == 1
    assert "ZeroDivisionError: whatever" in shown.output
    assert "published" in shown.output


def test_importing_the_package_is_light() -> None:
    code = "import sys, commplan; print([name for name in ('pandas', 'matplotlib', 'pydantic') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


def test_lab_opens_the_notebooks_with_the_client_filled_in(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call("new", "acme")
    started: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _program, command: started.append(command))
    monkeypatch.setenv("COMMPLAN_CLIENT", "")
    monkeypatch.setenv("COMMPLAN_MONTH", "")
    monkeypatch.setenv("COMMPLAN_WORKSPACE", str(place))
    assert call("lab", "acme", "--no-browser", "--month", "2026-10").exit_code == 0
    assert os.environ["COMMPLAN_CLIENT"] == "acme"
    assert str(place / "notebooks" / "0_summary.ipynb") in started[0]
    assert call("lab", "nobody").exit_code == 2


AUDIT = """\
- date: 2026-10-01
  answers:
    foundations/identity: {level: 4, evidence: Seen}
    foundations/central_axis: {level: 0}
"""


def test_swot_is_drawn_from_the_audit_and_written_once(place: Path) -> None:
    call("new", "acme", "--lang", "en")
    put(place, "audit.yaml", AUDIT)
    before = (place / "client_data" / "acme" / "swot.yaml").read_text("utf-8")
    assert "proposed" in call("swot", "acme").output
    assert (place / "client_data" / "acme" / "swot.yaml").read_text("utf-8") == before
    assert call("swot", "acme", "--write").exit_code == 0
    written = (place / "client_data" / "acme" / "swot.yaml").read_text("utf-8")
    assert written.startswith(before.rstrip()), "the explanations stay"
    assert "origin: foundations/identity" in written
    shown = call("swot", "acme", "--write").output
    assert "0 entries added" in shown.replace("\N{NO-BREAK SPACE}", " ")
    assert (place / "client_data" / "acme" / "swot.yaml").read_text("utf-8") == written
    assert call("check", "acme").exit_code in (0, 1)


def test_audits_are_added_by_date_and_an_earlier_one_is_never_touched(place: Path) -> None:
    call("new", "acme", "--lang", "fr")
    path = place / "client_data" / "acme" / "audit.yaml"
    assert call("audit", "acme", "--date", "2025-10-31").exit_code == 0
    first = path.read_text("utf-8")
    assert len(re.findall("^      level:$", first, flags=re.MULTILINE)) == 20
    assert call("check", "acme").exit_code == 0, "a form that nobody filled in yet is no mistake"
    filled = first.replace("\n      level:", "\n      level: 1", 1)
    path.write_text(filled, encoding="utf-8")
    assert call("audit", "acme", "--full", "--date", "2026-10-31").exit_code == 0
    second = path.read_text("utf-8")
    assert second.startswith(filled.rstrip())
    assert len(re.findall("^      level:", second, flags=re.MULTILINE)) > 80
    again = call("audit", "acme", "--full", "--date", "2026-10-31")
    assert (again.exit_code, path.read_text("utf-8")) == (2, second)
    assert call("audit", "acme", "--date", "tomorrow").exit_code == 2


def test_answer_without_a_level_is_asked_for(place: Path) -> None:
    call("new", "acme")
    put(place, "audit.yaml", "- date: 2026-10-31\n  answers:\n    a/b:\n      level:\n      evidence: Seen\n")
    shown = call("check", "acme")
    assert "audit.yaml:4: answers.a/b.level: expected a value" in shown.output


def test_accepted_finding_is_told_with_its_reason_and_costs_nothing(place: Path) -> None:
    call("new", "acme", "--lang", "en")
    put(place, "objectives.yaml", "- {id: q, title: Serve, target: none, deadline: none, goal: none}\n")
    put(place, "accepted.yaml", "".join(
        f"- {{rule: objectives/{rule}, reason: A standing duty}}\n"
        for rule in ("unmeasurable", "undated", "without_goal")))  # fmt: skip
    shown = call("check", "acme")
    assert shown.exit_code == 0, shown.output
    assert "Accepted: objectives/undated (objectives[1].deadline): A standing duty" in shown.output


def test_unreadable_export_is_named_and_stops_nothing(place: Path) -> None:
    call("new", "acme", "--lang", "en")
    (place / "client_data" / "acme" / "exports" / "photo.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    shown = call("check", "acme")
    assert shown.exit_code == 0
    assert "photo.csv" in shown.output


OBJECTIVE = "- id: q\n  title: More\n  target: none\n"


def test_accepted_finding_is_kept_with_its_reason_and_no_longer_counts(place: Path) -> None:
    call("new", "acme")
    put(place, "objectives.yaml", OBJECTIVE)
    at = "objectives[1].target"
    done = call("accept", "acme", "objectives/unmeasurable", "--at", at, "--reason", "A duty", "--until", "2026-12-31")
    assert done.exit_code == 0, done.output
    assert "at: objectives[q].target" in (place / "client_data" / "acme" / "accepted.yaml").read_text("utf-8")
    put(place, "objectives.yaml", f"- id: first\n  title: Before\n  target: 3\n{OBJECTIVE}")
    shown = call("check", "acme", "--month", "2026-12").output
    assert "“More” has no target figure" not in shown
    assert "Accepted until 31 December 2026: objectives/unmeasurable (objectives[2].target): A duty" in shown
    assert "“More” has no target figure" in call("check", "acme", "--month", "2027-01").output


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("objectives/unmesurable", "--reason", "r"), "There is no rule"),
        (("objectives/unmeasurable", "--reason", " "), "only with a written reason"),
        (("objectives/unmeasurable", "--reason", "none"), "only with a written reason"),
        (
            ("objectives/unmeasurable", "--reason", "r", "--at", "objectives[2].target"),
            "objects to: objectives[1].target",
        ),
        (("tools/double", "--reason", "r"), "finds nothing for acme"),
        (("objectives/unmeasurable", "--reason", "r", "--until", "soon"), "is not a day"),
    ],
)
def test_acceptance_without_object_or_reason_is_refused(place: Path, words: tuple[str, ...], expected: str) -> None:
    call("new", "acme")
    put(place, "objectives.yaml", OBJECTIVE)
    before = (place / "client_data" / "acme" / "accepted.yaml").read_bytes()
    done = call("accept", "acme", *words)
    assert (done.exit_code, expected in done.output) == (2, True), done.output
    assert (place / "client_data" / "acme" / "accepted.yaml").read_bytes() == before


def test_check_for_other_programs(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call("new", "acme")
    put(place, "objectives.yaml", OBJECTIVE)
    monkeypatch.chdir(place.parent)
    monkeypatch.setenv("COMMPLAN_WORKSPACE", str(place))
    shown = call("check", "acme", "--format", "github")
    assert shown.exit_code == 1
    assert f"::error file={place.name}/client_data/acme/objectives.yaml,line=3," in shown.output
    sarif = json.loads(call("check", "acme", "--format", "sarif").output)
    assert {result["ruleId"] for result in sarif["runs"][0]["results"]} >= {"objectives/unmeasurable"}
    assert call("check", "acme", "--format", "xml").exit_code == 2


NOTEBOOK = "Campagne;Dépensé (EUR);Clics\nNord;12,50;3\nSud;7,00;2\n"


def test_an_unknown_table_gets_an_entry_to_complete_which_then_reads_it(place: Path, tmp_path: Path) -> None:
    call("new", "acme", "--lang", "fr")
    mapping = place / "client_data" / "acme" / "mapping.yaml"
    before = mapping.read_text("utf-8")
    table = tmp_path / "suivi.csv"
    table.write_text(NOTEBOOK, encoding="utf-8")
    assert call("import", "acme", str(table), "--dry-run").exit_code == 2
    assert mapping.read_text("utf-8") == before
    shown = call("import", "acme", str(table))
    assert (shown.exit_code, "Une entrée à compléter a été ajoutée" in shown.output) == (2, True)
    written = mapping.read_text("utf-8")
    assert written.startswith(before.rstrip())
    assert "déjà dans" in call("import", "acme", str(table)).output
    assert mapping.read_text("utf-8") == written
    assert call("check", "acme").exit_code == 0, "an entry that nobody completed yet is no mistake"
    entry = written[written.index("## suivi.csv") :]
    completed = "".join(f"{line.removeprefix('# ')}\n" for line in entry.splitlines())
    mapping.write_text(written.replace(entry, completed), encoding="utf-8")
    shown = call("import", "acme", str(table))
    assert (shown.exit_code, "lu selon mapping.yaml" in shown.output) == (0, True)
    assert (place / "client_data" / "acme" / "exports" / "suivi.csv").is_file()


def test_a_dry_run_needs_no_client_and_speaks_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content in (("ads.csv", EXPORT), ("suivi.csv", NOTEBOOK)):
        (tmp_path / name).write_text(content, encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    shown = call("import", "--dry-run", "ads.csv", "suivi.csv", "--format", "json")
    assert shown.exit_code == 2
    content = json.loads(shown.output)
    assert [(each["file"], each["recognised"]) for each in content["files"]] == [
        ("ads.csv", True),
        ("suivi.csv", False),
    ]
    assert content["files"][0]["tables"][0]["period"] == {"start": "2026-10-01", "end": "2026-10-02"}
    text = call("import", "--dry-run", "suivi.csv", "--lang", "en").output
    assert "# - kind: performance" in text
    assert sorted(tmp_path.rglob("*")) == before
    assert call("import", "ads.csv", "--format", "json").exit_code == 2


def test_import_says_what_is_missing(place: Path, tmp_path: Path) -> None:
    call("new", "acme")
    assert "No file to read" in call("import", "acme").output
    assert "there is no such file" in call("import", "acme", str(tmp_path / "none.csv")).output


def test_two_currencies_are_named_with_what_to_do_and_converted_at_the_rate_given(place: Path, tmp_path: Path) -> None:
    call("new", "acme", "--lang", "en", "--currency", "EUR")
    export = tmp_path / "ads.csv"
    export.write_text(EXPORT.replace("EUR,4", "USD,4"), encoding="utf-8")
    shown = call("import", "acme", str(export)).output
    assert "the amounts are in EUR and USD; they are never added up" in shown
    client = place / "client_data" / "acme"
    rated = (client / "client.yaml").read_text("utf-8") + "\nrates: {USD: 0.9}\n"
    (client / "client.yaml").write_text(rated, encoding="utf-8")

    from commplan.engagement.read import open_engagement
    from commplan.reporting.case import open_case

    case = open_case(open_engagement(client), client, "2026-10")
    assert case.performance["cost"].sum() == pytest.approx(1.5 + 2.5 * 0.9)
