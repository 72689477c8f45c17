"""The room of the list, of which one page is seen: the list, gathered material, a dossier, or the notebook."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget


class ListRoom(QStackedWidget):
    def __init__(self, essays: QWidget, material: QWidget, dossier: QWidget, notebook: QWidget) -> None:
        super().__init__()
        self._essays = essays
        self._material = material
        self._dossier = dossier
        self._notebook = notebook
        for page in (essays, material, dossier, notebook):
            self.addWidget(page)
        # A page that is not seen asks for no room.
        for page in (material, dossier, notebook):
            page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_list()

    @property
    def shows_material(self) -> bool:
        return self.currentWidget() is self._material

    @property
    def shows_dossier(self) -> bool:
        return self.currentWidget() is self._dossier

    @property
    def shows_notebook(self) -> bool:
        return self.currentWidget() is self._notebook

    def show_list(self) -> None:
        self._show(self._essays)

    def show_material(self) -> None:
        self._show(self._material)

    def show_dossier(self) -> None:
        self._show(self._dossier)

    def show_notebook(self) -> None:
        self._show(self._notebook)

    def _show(self, page: QWidget) -> None:
        self.setFocusProxy(page)
        self.setCurrentWidget(page)
