"""One of our HTML pages as a PDF on A4, set by Qt, which knows neither the page's own colours nor its grid."""

import re

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

_DOTS_PER_INCH = 96
_BASE_PT = 11
_OWN_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_SHEET = """
h1 { font-size: 20pt; } h2 { font-size: 15pt; margin-top: 18pt; } h3 { font-size: 13pt; margin-top: 14pt; }
h4 { font-size: 11pt; margin-top: 12pt; }
h3.label, h4.label, th.label { font-size: 9pt; margin-top: 14pt; margin-bottom: 2pt; }
blockquote p { margin: 4pt 18pt 4pt 18pt; }
.byline { font-size: 9pt; } .about p { margin-top: 4pt; margin-bottom: 2pt; }
a { text-decoration: none; } .sides td, .sides th { padding-right: 12pt; padding-bottom: 4pt; }
"""


def pdf_of(page: str) -> bytes:
    """The bytes of the PDF. `page` is one of our own, in which nothing can be fetched."""
    document = QTextDocument()
    font = QFont("Source Serif Pro")
    font.setPointSize(_BASE_PT)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_SHEET)
    document.setHtml(_OWN_STYLE.sub("", page))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    # Printing adds two centimetres of its own.
    writer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    writer.setCreator("CSS Reader")
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())
