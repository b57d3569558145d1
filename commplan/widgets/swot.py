"""The SWOT as its four quadrants: inside above, outside below; an entry moves from one to another by a button."""

from collections.abc import Callable, Iterable

import ipywidgets as ipw

from commplan.widgets.content import Place
from commplan.widgets.fields import escaped
from commplan.widgets.form import Form

QUADRANTS = ("strengths", "weaknesses", "opportunities", "threats")
GRID = ipw.Layout(grid_template_columns="repeat(auto-fit, minmax(22rem, 1fr))", grid_gap="1rem", max_width="80rem")
EDGE = ipw.Layout(border="1px solid var(--jp-border-color1, #888)", padding=".5rem .75rem")


class SwotForm(Form):
    """The four lists as quadrants, and the options that cross them below."""

    label_width = 8

    def _body(self) -> ipw.Widget:
        fields = self.session.shape.fields
        quadrants = [self._quadrant(name) for name in QUADRANTS]
        rest = [self._control(shape, (name,), name) for name, shape in fields.items() if name not in QUADRANTS]
        return ipw.VBox([ipw.GridBox(quadrants, layout=GRID), *rest])

    def _quadrant(self, name: str) -> ipw.Widget:
        told = ipw.HTML(f"<em>{escaped(self.speak(f'quadrants.{name}'))}</em>")
        return ipw.VBox([told, self._control(self.session.shape.fields[name], (name,), name)], layout=EDGE)

    def _elsewhere(self, home: Place, rank: int) -> Iterable[ipw.Widget]:
        if home and home[0] in QUADRANTS:
            for other in QUADRANTS:
                if other != home[0]:
                    yield self._button("move_to", self._to(home, rank, other), list=self._label(other))

    def _to(self, home: Place, rank: int, other: str) -> Callable[[], None]:
        def done() -> None:
            self.session.move_to(home, rank, (other,))
            self._draw()

        return done
