"""Commands that publish nothing do not wait for the libraries that write."""

from __future__ import annotations

import subprocess
import sys


def test_naming_the_lanes_loads_none_of_the_slow_writers() -> None:
    lanes = "api, badges, calendar, discovery, feeds"
    ask = (
        f"import sys; from generator.status import {lanes}; "
        "print(sorted({'feedgen', 'icalendar', 'lxml', 'dateutil'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
