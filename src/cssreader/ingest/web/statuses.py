"""What an answer's status means for whoever asked, and what an address that asks to log in looks like."""

import re
from urllib.parse import urlsplit

from cssreader.errors import RefusedError, TryLaterError, UnusableInputError

_LOGIN = re.compile(
    r"(?:\A|[/_.-])(?:log-?in|sign-?in|wp-login|sso|auth|oauth2?|authenticate|authori[sz]e|register|sign-?up|subscribe)"
    r"(?:\.\w{2,5})?(?:[/_-]|\Z)",
    re.IGNORECASE,
)
_LOGIN_HOST = re.compile(r"\A(?:login|signin|auth|sso|accounts?|id)\.", re.IGNORECASE)
_LATER = {
    408: "The site did not wait for the whole question.",
    425: "The site asks to come back later.",
    429: "The site asks for a pause: it was asked for too much in a short time.",
    500: "The site has a fault at the moment (500).",
    502: "The site cannot be reached behind its door at the moment (502).",
    503: "The site is closed for a moment (503).",
    504: "The site did not answer in time behind its door (504).",
}
_SOON = (500, 502, 503, 504)


def is_login(address: str) -> bool:
    """Whether an address looks like the one of a page that asks to log in."""
    parts = urlsplit(address)
    return bool(_LOGIN.search(parts.path)) or bool(_LOGIN_HOST.match(parts.hostname or ""))


def led_to_login() -> RefusedError:
    return RefusedError("The site asked to log in instead of showing the page. Save the page in your browser instead.")


def require_success(status: int, after_seconds: float | None) -> None:
    """Raises a known error with a sentence for every status but 200."""
    if status == 200:
        return
    if status in _LATER or 520 <= status <= 527:
        raise TryLaterError(
            _LATER.get(status, f"The site has a fault at the moment ({status})."),
            after_seconds=after_seconds,
            soon=status in _SOON,
        )
    if status in (404, 410):
        raise UnusableInputError(f"There is no page under this address any more ({status}).")
    if status in (401, 402, 403, 407, 451):
        raise RefusedError(f"The site does not give out this page ({status}). Save it in your browser instead.")
    if status in (204, 205):
        raise UnusableInputError("The site sent an empty page.")
    raise UnusableInputError(f"The site answered with something that is no page ({status}).")
