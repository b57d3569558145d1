"""A persona as a card: what is typed on the left, the card that will be in the report on the right."""

from collections.abc import Mapping

import ipywidgets as ipw
from pydantic import ValidationError

from commplan.model.persona import Persona
from commplan.reporting.lab_style import lab_style
from commplan.reporting.objects import shown_in
from commplan.widgets.content import Place, at
from commplan.widgets.form import Form
from commplan.widgets.session import without_blanks

SIDE_BY_SIDE = ipw.Layout(grid_template_columns="repeat(auto-fit, minmax(26rem, 1fr))", grid_gap="1rem",
                          max_width="90rem")  # fmt: skip


class PersonaForm(Form):
    """Every persona with its card beside it, as it stands while it is typed."""

    label_width = 12
    cards: dict[Place, ipw.HTML]

    def _draw(self) -> None:
        self.cards = {}
        super()._draw()
        self.extra.value = str(lab_style())

    def _arranged(self, fields: Mapping[str, ipw.Widget], place: Place) -> ipw.Widget:
        typed = super()._arranged(fields, place)
        if len(place) > 1:  # its evidence: a record inside
            return typed
        self.cards[place] = ipw.HTML()
        self.cards[place].add_class("jp-RenderedHTMLCommon")  # as outputs are, for which the style is written
        return ipw.GridBox([typed, self.cards[place]], layout=SIDE_BY_SIDE)

    def _judge(self) -> None:
        super()._judge()
        for place, card in self.cards.items():
            card.value = self._card(place)

    def _card(self, place: Place) -> str:
        """The card; what there was before while something on it cannot be read."""
        try:
            persona = Persona.model_validate(without_blanks(at(self.session.content, place)))
        except ValidationError:
            return str(self.cards[place].value)
        return shown_in(persona, self.words)
