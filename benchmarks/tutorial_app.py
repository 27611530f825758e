"""The same map as the tutorials make it, over the same facts and shapes: a yardstick, no part of the atlas.

Stock Dash and ``plotly.express``: the shapes travel in the figure, a callback draws it anew for each date. One thing
is not stock: the empty base map comes from here, since the stock address is on another host.
"""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

from components.facts.asof import status_on, steps
from components.facts.book import load_book

book = load_book()
states = book.shapes.states
acts = book.table("recognition")
days = [step.day for step in steps(acts, states, "documents")][1:]
shapes = book.shapes.light
geojson = json.loads(shapes[shapes["kind"] == "state"][["iso3", "geometry"]].to_json())


def frame_of(day: date) -> pd.DataFrame:
    """Return one row per state with its status on that day."""
    return status_on(acts, states, day, "documents")


app = Dash(__name__, assets_folder=str(Path(__file__).parent.parent / "assets" / "topojson"))
app.layout = html.Div(
    [
        html.H1("Recognition of Kosovo"),
        dcc.Graph(id="map", config={"topojsonURL": "/assets/"}),
        dcc.Slider(0, len(days) - 1, 1, value=len(days) - 1, marks=None, id="date"),
    ]
)


@app.callback(Output("map", "figure"), Input("date", "value"))
def draw(step: int) -> go.Figure:
    """Draw the map of the step that the slider stands at."""
    figure = px.choropleth(
        frame_of(days[step]), geojson=geojson, locations="iso3", featureidkey="properties.iso3", color="status"
    )
    return figure.update_geos(fitbounds="locations", visible=False)


if __name__ == "__main__":
    app.run(host=os.environ.get("HOST", "127.0.0.1"), port=os.environ.get("PORT", "8060"))
