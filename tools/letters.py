"""Cuts the few letters of Serbian and Croatian names out of the extended Latin font; knows nothing of where they stand.

``python -m tools.letters`` writes ``assets/fonts/atlas-letters-wght-normal.woff2``: 3 kB instead of the 60 kB that one
"ć" would fetch. The SIL Open Font License allows it under another name, since "Source" is reserved.
"""

from __future__ import annotations

import io
from pathlib import Path

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]  # fontTools ships no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # as above

FONTS = Path(__file__).parent.parent / "assets" / "fonts"
WHOLE = FONTS / "source-sans-3-latin-ext-wght-normal.woff2"
CUT = FONTS / "atlas-letters-wght-normal.woff2"
LETTERS = "ĆćČčĐđŠšŽž"
NAME = "Atlas Letters"

_COPYRIGHT, _NAMES = 0, (1, 3, 4, 6, 16, 25)  # the OpenType name table's identifiers


def cut(whole: bytes, letters: str = LETTERS) -> bytes:
    """Return a font (WOFF2, as ``whole``) with only these letters, named NAME; the same bytes each time."""
    options = Options()
    options.flavor = "woff2"
    options.layout_features = ["*"]
    font = TTFont(io.BytesIO(whole), recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in _NAMES:
            record.string = NAME if record.nameID != 6 else NAME.replace(" ", "")
        elif record.nameID == _COPYRIGHT:
            record.string = f"{record.toUnicode()}. Cut to ten letters and renamed by the Recognition Atlas."
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


if __name__ == "__main__":
    CUT.write_bytes(cut(WHOLE.read_bytes()))
    print(f"{CUT.name}: {CUT.stat().st_size} bytes")
