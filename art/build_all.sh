#!/bin/sh
# Draws everything into the media folder of the demo shop. Needs only Python 3.9 or later.
cd "$(dirname "$0")" && python3 -B build.py && python3 -B scenes.py && python3 -B check.py
