"""Squarespace: the export of orders, in the columns of Shopify but for the number of the order and the refunds."""

from commplan.sources.label import plain
from commplan.sources.page import Head, Page
from commplan.sources.shopify_orders import ROLES as LINED
from commplan.sources.shopify_orders import lined
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "squarespace"

OWN = {plain(label): role for label, role in (("Order ID", "order"), ("Amount Refunded", "refunds"))}
ROLES = {label: role for label, role in LINED.items() if role not in {"order", "refunds", "source"}} | OWN
ROLES |= {plain("Channel Type"): "source"}


def matches(head: Head) -> bool:
    """Whether this is an export of orders numbered by this system."""
    place = head.header(ROLES, least=4, above=0)
    return place is not None and place.has("order", "financial", "total", "quantity")


def read(page: Page) -> Reading:
    """The orders of a page."""
    return lined(page, ROLES, TOOL)
