"""Whole engagements that are sound, in both languages, and what a single change in them brings to light."""

from copy import deepcopy
from typing import Any

import pytest

from commplan.model.case import Case
from commplan.model.engagement import Engagement
from commplan.rules import Reported, check, findings

FAMILIES = {"audience", "objectives", "channels", "coherence", "budget", "journey", "content"}
GRAVE = {"blocker", "major"}
MONTHS = ("2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10")


def readings(*values: float) -> dict[str, float]:
    return dict(zip(MONTHS, values, strict=True))


def persona(key: str, title: str, share: float, **more: Any) -> dict[str, Any]:
    """Somebody well known, with what drives, holds back and reaches them."""
    return {
        "id": key, "title": title, "share_of_revenue": share, "motivations": [f"{title} : gagner du temps"],
        "obstacles": ["Le prix"], "media": [f"Radio {title}"], "contact_points": ["Téléphone"],
        "evidence": [{"kind": "interviews", "size": 7, "date": "2026-03-02"}], **more,
    }  # fmt: skip


# A bakery that opens: a change for an objective, one where less is better, a channel that costs nothing, an amount of
# zero, every vague word beside its figures, a persona of 'tous secteurs', money above every norm at a launch.
BAKERY: dict[str, Any] = {
    "client": {
        "name": "Fournil", "currency": "EUR", "phase": "launch", "revenue": "300000 EUR", "margin": 0.5,
        "money_per_month": "2500 EUR", "languages": ["fr"], "goals": [{"id": "vivre", "title": "Vivre du fournil"}],
        "people": [{"id": "boulangere", "title": "Boulangère", "hours_per_month": 30, "hourly_cost": "25 EUR"}],
        "high_points": [{"id": "ouverture", "title": "Ouverture", "start": "2026-09-01"}],
    },
    "personas": [persona("voisins", "Habitants du quartier, tous âges confondus ensuite", 0.6),
                 persona("cantines", "Responsables de cantine, tous secteurs", 0.4)],
    "objectives": [
        {"id": "ventes", "title": "Augmenter les ventes du comptoir de 15 %", "type": "conversion",
         "metric": "Ventes par mois",
         "indicator": "ventes", "kind": "change", "baseline": 20000, "target": 0.15, "start": "2026-04-01",
         "deadline": "2027-03-31", "owner": "boulangere", "goal": "vivre", "priority": 1, "personas": ["voisins"]},
        {"id": "attente", "title": "Réduire l’attente au comptoir", "type": "loyalty", "metric": "Minutes d’attente",
         "indicator": "attente", "direction": "down", "baseline": 9, "target": 5, "deadline": "2027-01-31",
         "owner": "boulangere", "goal": "vivre", "priority": 2, "personas": ["voisins", "cantines"]},
        {"id": "sans-plainte", "title": "Aucune plainte", "type": "loyalty", "metric": "Plaintes par mois",
         "indicator": "plaintes", "direction": "down", "baseline": 3, "target": 0, "deadline": "2027-06-30",
         "owner": "boulangere", "goal": "vivre", "priority": 2, "personas": ["cantines"]},
    ],
    "indicators": [
        {"id": "ventes", "title": "Ventes", "readings": readings(20000, 20400, 20900, 21500, 21700, 22400, 22900)},
        {"id": "attente", "title": "Attente", "direction": "down", "readings": readings(9, 8.5, 8, 8.2, 7.4, 7, 6.6)},
        {"id": "plaintes", "title": "Plaintes", "direction": "down", "readings": readings(3, 3, 2, 2, 1, 2, 1)},
    ],
    "channels": [
        {"id": "vitrine", "title": "Vitrine", "kind": "owned", "offline": True, "state": "kept", "serves": ["lettre"],
         "personas": ["voisins"], "types": ["conversion", "loyalty"], "hours_per_month": 10, "money_per_month": "0 EUR",
         "criteria": {"audience": 4, "objective": 4, "resources": 4}, "reason": "Tout le monde passe devant"},
        {"id": "lettre", "title": "Lettre", "kind": "owned", "state": "kept", "serves": ["vitrine"],
         "personas": ["voisins", "cantines"], "types": ["conversion", "loyalty"], "hours_per_month": 12,
         "criteria": {"audience": 3, "objective": 4, "resources": 3}, "reason": "Les clients la demandent"},
        {"id": "radio", "title": "Radio", "state": "renounced", "reason": "Trop chère", "look_again": "2027-06-30"},
    ],
    "journey": {
        "page_load_seconds": 3, "basket_abandonment": 0.6881, "after_sales": "Un mot le lendemain",
        "stages": [
            {"id": "voir", "title": "Voir", "kind": "discovery", "people_per_month": 900,
             "touchpoints": [{"id": "rue", "title": "La rue", "channel": "vitrine", "state": "works"}]},
            {"id": "hesiter", "title": "Hésiter", "kind": "consideration", "people_per_month": 500,
             "touchpoints": [{"id": "odeur", "title": "L’odeur", "moment_of_truth": True, "state": "works"}]},
            {"id": "acheter", "title": "Acheter", "kind": "purchase", "people_per_month": 400,
             "touchpoints": [{"id": "caisse", "title": "La caisse", "state": "weak"}]},
            {"id": "apres", "title": "Après", "kind": "after_sales", "people_per_month": 800,
             "touchpoints": [{"id": "mot", "title": "Le mot", "state": "works"}]},
            {"id": "revenir", "title": "Revenir", "kind": "loyalty", "people_per_month": 700,
             "touchpoints": [{"id": "carte", "title": "La carte", "channel": "lettre", "state": "works"}]},
        ],
    },
    "content": {
        "story": "Du champ au four", "has_blog": False, "keyword_research": "none",
        "themes": [{"id": "pain", "title": "Le pain", "personas": ["voisins", "cantines"], "channels": ["lettre"],
                    "stages": ["discovery", "consideration", "purchase", "after_sales", "loyalty"],
                    "formats": ["photo"],
                    "per_month": 2, "hours_each": 4}],
    },
    "budget": {
        "year": 2026, "total": "30000 EUR", "without": ["external", "paid"],
        "lines": [
            {"id": "photos", "title": "Photos", "category": "content", "amount": "9999.99 EUR", "type": "conversion"},
            {"id": "lettre", "title": "Lettre", "category": "distribution", "amount": "10000.01 EUR", "type": "loyalty",
             "channel": "lettre"},
            {"id": "vitrine", "title": "Vitrine", "category": "media_creation", "amount": "10000 EUR",
             "type": "loyalty",
             "channel": "vitrine", "months": ["2026-08", "2026-09"]},
        ],
    },
}  # fmt: skip


# A consultancy, business to business: two steps on one indicator, one metric for two audiences in opposite directions,
# a paid awareness channel without a conversion, a channel in another currency, a target already passed and met.
CONSULTANCY: dict[str, Any] = {
    "client": {
        "name": "Ridge", "currency": "GBP", "phase": "steady", "revenue": "1000000 GBP", "margin": 0.3,
        "average_order": "8000 GBP", "lead_to_sale": 0.2, "money_per_month": "3500 GBP", "languages": ["en"],
        "goals": [{"id": "clients", "title": "Ten new clients"}],
        "people": [{"id": "partner", "title": "Partner", "hours_per_month": 12},
                   {"id": "marketer", "title": "Marketer", "hours_per_month": 80}],
        "high_points": [{"id": "expo", "title": "Expo", "start": "2027-02-02"}],
    },
    "personas": [persona("plant", "Plant managers", 0.7), persona("finance", "Finance directors", 0.3)],
    "objectives": [
        {"id": "calls", "title": "More calls from plant managers", "type": "conversion", "metric": "Calls a month",
         "indicator": "calls", "kind": "count", "per": "month", "baseline": 8, "target": 14, "deadline": "2026-12-31",
         "owner": "marketer", "goal": "clients", "priority": 1, "personas": ["plant"]},
        {"id": "calls-later", "title": "Then 18 calls", "type": "conversion", "metric": "Calls a month",
         "indicator": "calls", "kind": "count", "per": "month", "baseline": 8, "target": 18, "deadline": "2027-06-30",
         "owner": "marketer", "goal": "clients", "priority": 1, "personas": ["plant"]},
        {"id": "meetings", "title": "Fewer first meetings with finance", "type": "conversion",
         "metric": "Meetings held",
         "indicator": "meetings", "direction": "down", "baseline": 9, "target": 4, "deadline": "2026-09-30",
         "owner": "partner", "goal": "clients", "priority": 2, "personas": ["finance"]},
        {"id": "known", "title": "Known by 41% of plant managers", "type": "awareness", "metric": "Share who name us",
         "indicator": "known", "unit": "%", "baseline": 0.3, "target": 0.41, "deadline": "2027-12-31",
         "owner": "partner", "goal": "clients", "priority": 3, "personas": ["plant"]},
    ],
    "indicators": [
        {"id": "calls", "title": "Calls", "readings": readings(8, 9, 9, 11, 10, 12, 13)},
        {"id": "meetings", "title": "Meetings", "readings": readings(9, 8, 7, 6, 5, 4, 4)},
        {"id": "known", "title": "Known", "readings": {"2026-04": 0.30, "2026-10": 0.33}},
    ],
    "channels": [
        {"id": "site", "title": "Website", "kind": "owned", "state": "kept", "serves": ["linkedin"],
         "personas": ["plant", "finance"], "types": ["conversion", "awareness"], "hours_per_month": 20,
         "criteria": {"audience": 4, "objective": 4, "resources": 3}},
        {"id": "linkedin", "title": "LinkedIn", "kind": "paid", "state": "kept", "serves": ["site"],
         "personas": ["plant"], "types": ["conversion"], "hours_per_month": 20, "money_per_month": "2000 GBP",
         "conversion_target": "A call", "tracking": "Tagged links", "own_objectives": "none",
         "criteria": {"audience": 3, "objective": 3, "resources": 2}},
        {"id": "expo", "title": "Expo", "kind": "paid", "offline": True, "state": "kept", "serves": ["site"],
         "personas": ["plant"], "types": ["awareness"], "hours_per_month": 10, "money_per_month": "1500 GBP",
         "conversion_target": "none", "criteria": {"audience": 4, "objective": 2, "resources": 2}},
        {"id": "tiktok", "title": "TikTok", "state": "renounced", "reason": "Nobody there",
         "opened_because": "competitor",
         "personas": ["plant"], "criteria": {"audience": 0, "objective": 1, "resources": 1}},
    ],
    "content": {"has_blog": True, "keyword_research": "40 searches", "story": "From the shop floor",
                "themes": [{"id": "waste", "title": "Waste", "personas": ["plant", "finance"], "channels": ["site"]}]},
    "budget": {"year": 2026, "total": "42000 GBP", "lines": [
        {"id": "ads", "title": "Ads", "category": "paid", "amount": "24000 GBP", "channel": "linkedin",
         "type": "conversion"},
        {"id": "stand", "title": "Stand", "category": "distribution", "amount": "18000 GBP", "channel": "expo",
         "type": "awareness", "months": ["2026-02"]}], "without": ["content", "media_creation", "external"]},
}  # fmt: skip
SOUND = {"bakery": BAKERY, "consultancy": CONSULTANCY}


def found(parts: dict[str, Any]) -> list[Reported]:
    engagement = Engagement.model_validate({"key": "sound", **parts})
    results = check(Case(engagement, "2026-10"))
    assert [result for result in results if result.state == "error"] == []
    return [each for each in findings(results) if each.rule.split("/")[0] in FAMILIES]


@pytest.mark.parametrize("name", SOUND)
def test_sound_engagement_gives_no_grave_finding_and_few_others(name: str) -> None:
    told = found(SOUND[name])
    assert [(each.rule, dict(each.values)) for each in told if each.severity in GRAVE] == []
    assert len(told) <= 3, [each.rule for each in told]


CHANGES: list[tuple[str, tuple[str | int, ...], Any]] = [
    ("audience/nobody", ("personas",), "none"),
    ("audience/everyone", ("personas", 0, "title"), "Tout le monde"),
    ("audience/without_obstacles", ("personas", 0, "obstacles"), "none"),
    ("audience/without_media", ("personas", 1, "media"), "none"),
    ("audience/without_motivations", ("personas", 1, "motivations"), "none"),
    ("audience/supposition", ("personas", 0, "evidence"), [{"kind": "supposition"}]),
    ("audience/stale_evidence", ("personas", 0, "evidence", 0, "date"), "2021-03-02"),
    ("audience/shares_above_whole", ("personas", 0, "share_of_revenue"), 0.9),
    ("audience/unreached_persona", ("channels", 1, "personas"), ["voisins"]),
    ("objectives/unmeasurable", ("objectives", 0, "target"), "none"),
    ("objectives/uncounted", ("objectives", 0, "metric"), "none"),
    ("objectives/baseless", ("objectives", 1, "baseline"), "none"),
    ("objectives/undated", ("objectives", 1, "deadline"), "none"),
    ("objectives/ownerless", ("objectives", 1, "owner"), "none"),
    ("objectives/without_goal", ("objectives", 1, "goal"), "none"),
    ("objectives/unmeasured", ("objectives", 1, "indicator"), "none"),
    ("objectives/unreachable", ("objectives", 0, "target"), 3),
    ("objectives/wrong_side", ("objectives", 1, "direction"), "up"),
    ("objectives/overdue", ("objectives", 1, "deadline"), "2026-09-30"),
    ("objectives/deadline_before_start", ("objectives", 0, "start"), "2027-04-30"),
    ("objectives/owner_without_hours", ("client", "people", 0, "hours_per_month"), 0),
    ("objectives/opposite_ways", ("objectives", 0, "indicator"), "attente"),
    ("channels/overcommitted", ("channels", 0, "hours_per_month"), 25),
    ("channels/overspent", ("channels", 1, "money_per_month"), "2600 EUR"),
    ("channels/nobody_there", ("channels", 0, "personas"), "none"),
    ("channels/wrong_type", ("channels", 0, "types"), ["awareness"]),
    ("channels/own_strategy", ("channels", 1, "own_objectives"), "500 abonnés"),
    ("channels/copied", ("channels", 1, "opened_because"), "competitor"),
    ("channels/unexplained_renouncement", ("channels", 2, "reason"), "none"),
    ("channels/look_again", ("channels", 2, "look_again"), "2026-06-30"),
    ("channels/failed_criterion", ("channels", 1, "criteria", "audience"), 0),
    ("channels/better_left_out", ("channels", 2, "criteria"), {"audience": 4, "objective": 4, "resources": 4}),
    ("channels/unscored", ("channels", 1, "criteria", "audience"), None),
    ("coherence/serves_renounced", ("channels", 0, "serves"), ["radio"]),
    ("coherence/unserved_objective", ("objectives", 0, "type"), "awareness"),
    ("budget/unusual_share", ("budget", "total"), "3000 EUR"),
    ("budget/wrong_sum", ("budget", "total"), "29999 EUR"),
    ("budget/above_means", ("budget", "total"), "36000 EUR"),
    ("budget/mixed_currencies", ("budget", "lines", 0, "amount"), "9999.99 GBP"),
    ("budget/renounced_line", ("budget", "lines", 1, "channel"), "radio"),
    ("budget/wrong_channel", ("budget", "lines", 1, "type"), "awareness"),
    ("budget/unfunded_type", ("objectives", 0, "type"), "awareness"),
    ("budget/aimless_money", ("budget", "lines", 0, "type"), "awareness"),
    ("budget/forgotten_category", ("budget", "without"), ["external"]),
    ("budget/outside_year", ("budget", "lines", 2, "months"), ["2027-01"]),
    ("journey/slow_pages", ("journey", "page_load_seconds"), 3.1),
    ("journey/abandoned_baskets", ("journey", "basket_abandonment"), 0.70),
    ("journey/empty_stage", ("journey", "stages", 0, "touchpoints"), "none"),
    ("journey/failed_moment", ("journey", "stages", 1, "touchpoints", 0, "state"), "fails"),
    ("journey/weak_moment", ("journey", "stages", 1, "touchpoints", 0, "state"), "weak"),
    ("journey/no_moment_of_truth", ("journey", "stages", 1, "touchpoints", 0, "moment_of_truth"), False),
    ("journey/growing_funnel", ("journey", "stages", 2, "people_per_month"), 600),
    ("journey/missing_stage", ("journey", "stages", 4, "kind"), "after_sales"),
    ("journey/closed_touchpoint", ("journey", "stages", 0, "touchpoints", 0, "channel"), "radio"),
    ("content/unsearched_blog", ("content", "has_blog"), True),
    ("content/theme_for_nobody", ("content", "themes", 0, "personas"), "none"),
    ("content/silent_stage", ("content", "themes", 0, "stages"), ["discovery"]),
    ("content/unaddressed_persona", ("content", "themes", 0, "personas"), ["voisins"]),
    ("content/too_much_content", ("content", "themes", 0, "per_month"), 20),
    ("content/no_story", ("content", "story"), "none"),
    ("content/renounced_channel", ("content", "themes", 0, "channels"), ["radio"]),
    ("content/unpublished_theme", ("content", "themes", 0, "channels"), "none"),
]


@pytest.mark.parametrize(("rule", "place", "value"), CHANGES, ids=[change[0] for change in CHANGES])
def test_single_change_is_found(rule: str, place: tuple[str | int, ...], value: Any) -> None:
    parts = deepcopy(BAKERY)
    at: Any = parts
    for step in place[:-1]:
        at = at[step]
    at[place[-1]] = value
    before = {each.rule for each in found(BAKERY)}
    after = {each.rule for each in found(parts)}
    assert rule not in before
    assert rule in after
    assert len(after - before) <= 6, sorted(after - before)


def test_what_nobody_asked_is_a_question_and_never_a_verdict() -> None:
    bare = {"client": {"name": "A", "currency": "EUR"}, "personas": [{"id": "a", "title": "A"}],
            "objectives": [{"id": "o", "title": "30 calls"}], "channels": [{"id": "c", "title": "C", "state": "kept"}],
            "journey": {"page_load_seconds": 2}, "content": {"has_blog": True},
            "budget": {"year": 2026, "total": "100 EUR"}}  # fmt: skip
    assert {each.severity for each in found(bare)} <= {"question"}


def test_channels_that_no_longer_help_one_another() -> None:
    parts = deepcopy(BAKERY)
    for channel in parts["channels"]:
        channel["serves"] = "none"
    assert {"coherence/lone_channel", "coherence/offline_apart"} <= {each.rule for each in found(parts)}


def test_everything_first_and_nothing_kept() -> None:
    same = deepcopy(BAKERY)
    for objective in same["objectives"]:
        objective["priority"] = 1
    assert "objectives/all_first" in {each.rule for each in found(same)}
    gone = deepcopy(BAKERY)
    for channel in gone["channels"]:
        channel |= {"state": "renounced", "reason": "None of them"}
    assert {"channels/none_kept", "budget/renounced_line"} <= {each.rule for each in found(gone)}
