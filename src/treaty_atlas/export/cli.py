"""What the commands of ``python -m treaty_atlas.export`` make, given their options; how the options are read."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

from .. import clock, writing
from ..address import map as address
from ..address.links import map_link
from ..address.map import Address
from ..catalog import GEODATA, load
from ..catalog.geometry import read_shapes
from ..drawing.both import picture_of
from ..drawing.picture import LOOKS, Style
from ..drawing.play import play_gif
from ..drawing.series import FORMATS, series
from ..errors import AtlasError
from ..i18n import DEFAULT, Words, languages
from ..model.atlas import Atlas
from ..model.vocabulary import REGIONS
from ..served import public
from . import chromium, single
from .fitting import PAPERS
from .handout import handout
from .pack import Asked, pack
from .site import write

DEFAULT_COMMAND = "atlas"
_STATE = ("year", "day", "island", "treaty", "event", "view")


def arguments(given: Sequence[str]) -> argparse.Namespace:
    """Read the command line; without the name of a command it is ``atlas``."""
    about = "Make a copy of the atlas to take along. COMMAND --help lists the options of each."
    parser = argparse.ArgumentParser(prog="python -m treaty_atlas.export", description=about)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _atlas(commands.add_parser("atlas", help="the whole atlas in one HTML file (the command when none is named)"))
    _handout(commands.add_parser("handout", help="one page to print, for a class: .pdf or .html"))
    _pack(commands.add_parser("pack", help="everything for one lesson on paper: .pdf or .html"))
    _picture(commands.add_parser("picture", help="the map for slides: .svg or .png"))
    _series(commands.add_parser("series", help="the map of every change on one sheet: .svg, .png or .pdf"))
    _play(commands.add_parser("play", help="every change, one after the other, as a picture that moves: .gif"))
    _site(commands.add_parser("site", help="the whole atlas as plain files, for any web host"))
    rest = list(given)
    if not rest or (rest[0] not in commands.choices and rest[0] not in ("-h", "--help")):
        rest.insert(0, DEFAULT_COMMAND)
    return parser.parse_args(rest)


def _atlas(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", nargs="?", type=Path, metavar="OUT", help="the file to write (default: its usual name, here)")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--lang", default=DEFAULT, choices=languages(), help="its language")
    which.add_argument("--all", action="store_true", help="all languages in one file")
    parser.set_defaults(make=_make_atlas)


def _site(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="DIR", help="the folder: a new one, an empty one or an earlier site")
    parser.add_argument("--base", default="", metavar="URL", help="where it will be served, for what needs whole addresses")
    parser.set_defaults(make=_make_site)


def _state(parser: argparse.ArgumentParser) -> None:
    """The parameters of an address of the atlas, and where to write."""
    for name in _STATE:
        parser.add_argument(f"--{name}", help=f"as in the address of the atlas: ?{name}=…")
    parser.add_argument("--lang", default=DEFAULT, help="the language: " + ", ".join(languages()))
    parser.add_argument("--out", required=True, type=Path, help="the file to write")
    parser.add_argument(
        "--link-base", default="", metavar="ADDRESS", help="where the atlas is served, for the link and its QR code"
    )


def _handout(parser: argparse.ArgumentParser) -> None:
    _state(parser)
    parser.add_argument("--paper", default="a4", choices=tuple(PAPERS))
    parser.set_defaults(make=_make_handout)


def _pack(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--story", required=True, help="its id, as in the address: ?story=…")
    parser.add_argument("--code", default="", help="the code of its quiz (default: always the same one for a story)")
    parser.add_argument("--lang", default=DEFAULT, choices=languages(), help="its language")
    parser.add_argument("--paper", default="a4", choices=tuple(PAPERS))
    parser.add_argument("--link-base", default="", metavar="ADDRESS", help="where the class reaches the atlas")
    parser.add_argument("--out", required=True, type=Path, help="the file to write")
    parser.set_defaults(make=_make_pack)


def _picture(parser: argparse.ArgumentParser) -> None:
    _state(parser)
    parser.add_argument("--region", default="whole", choices=REGIONS)
    parser.add_argument("--theme", default="light", choices=LOOKS)
    parser.add_argument("--width", type=_px, default=1920)
    parser.add_argument("--height", type=_px, default=1080)
    parser.set_defaults(make=_make_picture)


def _series(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="OUT", help="the file to write")
    parser.add_argument("--lang", default=DEFAULT, choices=languages(), help="its language")
    parser.add_argument("--format", default="slide", choices=tuple(FORMATS), help="for a projector, or for a wall")
    parser.set_defaults(make=_make_series)


def _play(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="OUT", help="the file to write")
    parser.add_argument("--lang", default=DEFAULT, choices=languages(), help="its language")
    parser.set_defaults(make=_make_play)


def _px(text: str) -> int:
    px = int(text) if text.isdecimal() else 0
    if not 320 <= px <= 8000:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write a number of px from 320 to 8000.")
    return px


def _kind(out: Path, *known: str) -> str:
    """The ending of ``out``; raises :class:`AtlasError` where it cannot be written, or is none that is made here."""
    writing.check(out)
    if out.suffix.lower() not in known:
        raise AtlasError(f"{out} ends in neither of {' and '.join(known)}. The ending says what is written.")
    return out.suffix.lower()


def _make_atlas(options: argparse.Namespace) -> Path:
    codes = list(languages()) if options.all else [options.lang]
    out: Path = options.out or Path(single.names_of(codes))
    writing.check(out)
    writing.write(out, single.build(load(), GEODATA, codes, clock.today(), metadata.version("treaty-atlas")))
    return out


def _make_site(options: argparse.Namespace) -> Path:
    try:
        base = public(options.base)
    except ValueError as error:
        raise AtlasError(f"--base: {options.base[:80]!r} is no address with http:// or https:// and a host.") from error
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # what was begun is taken away, as after Ctrl-C
    order = write.Order(languages(), base, clock.today(), metadata.version("treaty-atlas"))
    return write.site(options.out, order)


def _make_handout(options: argparse.Namespace) -> Path:
    kind = _kind(options.out, ".pdf", ".html")
    book, here, words = _asked(options)
    page = handout(book, read_shapes(GEODATA), words, here, clock.today(), paper=options.paper, base=options.link_base)
    writing.write(options.out, chromium.pdf(page) if kind == ".pdf" else page)
    return Path(options.out)


def _make_pack(options: argparse.Namespace) -> Path:
    kind = _kind(options.out, ".pdf", ".html")
    asked = Asked(options.story, options.code, options.paper, options.link_base)
    book = load()
    if asked.story not in book.stories:
        raise AtlasError(f"--story: there is no story {asked.story[:80]!r}. There are {', '.join(book.stories)}.")
    page = pack(book, read_shapes(GEODATA), Words(options.lang), clock.today(), asked, GEODATA)
    writing.write(options.out, chromium.pdf(page) if kind == ".pdf" else page)
    return Path(options.out)


def _make_picture(options: argparse.Namespace) -> Path:
    kind = _kind(options.out, ".svg", ".png")
    book, here, words = _asked(options)
    link = map_link(options.link_base, here, words.language) if options.link_base else ""
    style = Style(options.width, options.height, options.region, theme=options.theme, link=link)
    day = here.day_shown(clock.today())
    svg = picture_of(book, read_shapes(GEODATA), words, day, here.view, here.island, style)
    writing.write(options.out, chromium.png(svg, style.width, style.height) if kind == ".png" else svg)
    return Path(options.out)


def _make_series(options: argparse.Namespace) -> Path:
    kind, form = _kind(options.out, ".svg", ".png", ".pdf"), FORMATS[options.format]
    svg = series(load(), read_shapes(GEODATA), Words(options.lang), clock.today(), options.format)
    if kind == ".pdf":
        writing.write(options.out, chromium.pdf(chromium.page(svg, form.width, form.height)))
    else:
        writing.write(options.out, chromium.png(svg, round(form.width), round(form.height)) if kind == ".png" else svg)
    return Path(options.out)


def _make_play(options: argparse.Namespace) -> Path:
    _kind(options.out, ".gif")
    writing.write(options.out, play_gif(load(), read_shapes(GEODATA), Words(options.lang), clock.today()))
    return Path(options.out)


def _asked(options: argparse.Namespace) -> tuple[Atlas, Address, Words]:
    """The atlas and the state that the options name, read like an address: what was not taken is said on stderr."""
    book = load()
    asked = {name: value for name in (*_STATE, "lang") if (value := getattr(options, name)) is not None}
    here = address.read(asked, book, clock.today().year, languages())
    for notice in here.notices:
        print(Words(DEFAULT)(notice.key, asked=notice.asked, shown=notice.shown), file=sys.stderr)
    return book, here, Words(here.lang or DEFAULT)
