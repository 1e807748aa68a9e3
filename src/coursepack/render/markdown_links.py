"""Links and pictures of Markdown: addresses in the package, and what leads out of it marked as such."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from markupsafe import escape

from coursepack.model.fields import resolve_path
from coursepack.model.prose import scheme_of
from coursepack.render.addresses import heading_id, page_address
from coursepack.render.environment import icon

if TYPE_CHECKING:
    from markdown_it.token import Token

    from coursepack.render.markdown_tokens import TokenWriter


def link_open(writer: TokenWriter, token: Token) -> str:
    """The start of a link; its end is noted in `writer.ends`. What leads out of the package says so."""
    if not writer.links:
        writer.ends.append("")
        return ""
    written = str(token.attrGet("href") or "")
    title = token.attrGet("title")
    extra = f' title="{escape(title)}"' if title else ""
    scheme = scheme_of(written)
    end = "</a>"
    if scheme in ("http", "https"):
        extra += ' class="external" target="_blank" rel="noopener noreferrer"'
        end = f'{icon("external")}<span class="unseen"> ({escape(writer.words("page.external"))})</span></a>'
        address = written
    elif scheme == "page":
        address = page_address(unquote(written[len("page:") :]))
    elif scheme in ("mailto", "tel"):
        address = written
    elif written.startswith("#"):
        address = "#" + heading_id(unquote(written[1:]))
    elif scheme is None:
        address = writer.assets.address(resolve_path(unquote(written), writer.place.folder))
        extra += ' download class="download"'
    else:
        writer.ends.append("")
        return ""
    writer.ends.append(end)
    return f'<a href="{escape(address)}"{extra}>'


def image(writer: TokenWriter, token: Token) -> str:
    """A picture of the course, with its size, loaded when it comes near."""
    resolved = resolve_path(unquote(str(token.attrGet("src") or "")), writer.place.folder)
    size = writer.assets.size(resolved)
    measure = f' width="{size[0]}" height="{size[1]}"' if size else ""
    alt = "".join(child.content for child in token.children or ())
    title = token.attrGet("title")
    extra = f' title="{escape(title)}"' if title else ""
    source = escape(writer.assets.address(resolved))
    return f'<img src="{source}" alt="{escape(alt)}"{measure}{extra} loading="lazy" decoding="async">'
