"""The room of the list, in which material is gathered and dossiers are arranged, too: one of them is seen."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget


class ListRoom(QStackedWidget):
    def __init__(self, essays: QWidget, material: QWidget, dossier: QWidget) -> None:
        super().__init__()
        self._essays = essays
        self._material = material
        self._dossier = dossier
        for page in (essays, material, dossier):
            self.addWidget(page)
        # A page that is not seen asks for no room.
        for page in (material, dossier):
            page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_list()

    @property
    def shows_material(self) -> bool:
        return self.currentWidget() is self._material

    @property
    def shows_dossier(self) -> bool:
        return self.currentWidget() is self._dossier

    def show_list(self) -> None:
        self._show(self._essays)

    def show_material(self) -> None:
        self._show(self._material)

    def show_dossier(self) -> None:
        self._show(self._dossier)

    def _show(self, page: QWidget) -> None:
        self.setFocusProxy(page)
        self.setCurrentWidget(page)
