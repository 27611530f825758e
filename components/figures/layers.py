"""The layers that a map can show: one entry a layer, each described in a module of its own. Knows no drawing.

A new layer is one more ``Layer(...)`` (:mod:`components.figures.layer` says what it is made of), its entry here, and
its words.
"""

from __future__ import annotations

from components.figures.layer import Layer
from components.figures.layer_certainty import CERTAINTY
from components.figures.layer_council import COUNCIL
from components.figures.layer_meeting_count import MEETING_COUNT
from components.figures.layer_recognition import RECOGNITION
from components.figures.layer_relations import RELATIONS
from components.figures.layer_since import SINCE
from components.figures.layer_trade import TRADE
from components.figures.layer_visit_count import VISIT_COUNT
from components.figures.layer_visits import VISITS
from components.figures.layer_votes import VOTES

_ALL = (RECOGNITION, SINCE, RELATIONS, VISITS, VISIT_COUNT, COUNCIL, MEETING_COUNT, VOTES, TRADE, CERTAINTY)
LAYERS: dict[str, Layer] = {layer.key: layer for layer in _ALL}
"""The layers of the address, in its order; the first is the default."""
