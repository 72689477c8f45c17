"""The room of the list, in which material is gathered, too: one of the two is seen."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget


class ListRoom(QStackedWidget):
    def __init__(self, essays: QWidget, material: QWidget) -> None:
        super().__init__()
        self._essays = essays
        self._material = material
        # The page that is not seen asks for no room.
        material.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(essays)
        self.addWidget(material)
        self.show_list()

    @property
    def shows_material(self) -> bool:
        return self.currentWidget() is self._material

    def show_list(self) -> None:
        self._show(self._essays)

    def show_material(self) -> None:
        self._show(self._material)

    def _show(self, page: QWidget) -> None:
        self.setFocusProxy(page)
        self.setCurrentWidget(page)
