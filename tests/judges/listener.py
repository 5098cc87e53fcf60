"""What a page does that it should not: foreign requests, errors, dialogs, broken policy."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Request

_POLICY = """document.addEventListener('securitypolicyviolation', event =>
  console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));"""


class Listener:
    """Listens to every tab of a context. ``heard`` is empty when all is well."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.home = home
        self.heard: list[str] = []
        context.add_init_script(_POLICY)
        context.on("page", self._attach)
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("dialog", self._dialog)

    def _attach(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.heard.append(f"{page.url}: error: {error}"))

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.home + "/", "data:", "about:", "blob:")):
            self.heard.append(f"{request.frame.url}: asks for {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        """Note an error; a bare picture makes a browser ask for an icon by itself."""
        unasked = message.location.get("url", "").endswith("/favicon.ico")
        if message.type in ("error", "warning") and not unasked:
            where = message.page.url if message.page else "?"
            self.heard.append(f"{where}: console: {message.text}")

    def _dialog(self, dialog: Dialog) -> None:
        where = dialog.page.url if dialog.page else "?"
        self.heard.append(f"{where}: dialog: {dialog.message}")
        dialog.dismiss()
