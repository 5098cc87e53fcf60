"""Draw docs/contributor/speed.svg from benchmarks/results.json, which the measurements write.

Run ``python -m tools.draw_speed`` after ``benchmarks/status.py`` and ``benchmarks/library.py`` were
run with ``--json benchmarks/results.json``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import vl_convert

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results.json"
PICTURE = ROOT / "docs" / "contributor" / "speed.svg"
_TITLES = {"status": "Status page, by incidents", "library": "Library, by postmortems"}
_COLOURS = ["#5b3a8c", "#0b7285", "#2b8a3e", "#c2410c", "#4b5563"]


def chart(results: dict[str, Any]) -> dict[str, Any]:
    """Describe both lanes side by side: CPU seconds over size, both in powers of ten."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": "white",
        "padding": 12,
        "hconcat": [_lane(name, results[name]["builds"]) for name in _TITLES if name in results],
        "resolve": {"scale": {"color": "independent", "shape": "independent"}},
        "config": {"font": "sans-serif", "axis": {"gridColor": "#e5e5e5"}},
    }


def _lane(name: str, builds: dict[str, dict[str, dict[str, float]]]) -> dict[str, Any]:
    values = [
        {"build": build, "size": int(size), "cpu": round(cost["cpu"], 3)}
        for build, by_size in builds.items()
        for size, cost in by_size.items()
    ]
    scale = {"type": "log"}
    colour = {
        "field": "build",
        "sort": list(builds),
        "scale": {"range": _COLOURS},
        "legend": {"orient": "bottom", "columns": 1, "title": None, "labelLimit": 320},
    }
    return {
        "title": _TITLES[name],
        "width": 320,
        "height": 260,
        "data": {"values": values},
        "mark": {"type": "line", "point": {"size": 50}},
        "encoding": {
            "x": {"field": "size", "type": "quantitative", "scale": scale, "title": "Number"},
            "y": {
                "field": "cpu",
                "type": "quantitative",
                "scale": scale,
                "title": "CPU seconds (less is better)",
            },
            "color": colour,
            "shape": {"field": "build", "sort": list(builds), "legend": None},
        },
    }


if __name__ == "__main__":
    picture = vl_convert.vegalite_to_svg(chart(json.loads(RESULTS.read_text("utf-8"))))
    PICTURE.write_text(picture + "\n", "utf-8")
