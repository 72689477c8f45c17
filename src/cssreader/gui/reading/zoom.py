"""How a picture lies in the room it is looked at in: fitted, or enlarged and moved about."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

MOST = 8.0


@dataclass(frozen=True, slots=True)
class Zoom:
    """`factor` is 1 for a fitted picture; `x` and `y` are how far its middle is from that of the room."""

    factor: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @property
    def is_fitted(self) -> bool:
        return self.factor <= 1.0

    def place(self, room: QRectF, fitted: QSizeF) -> QRectF:
        """Where the picture lies."""
        place = QRectF(0, 0, fitted.width() * self.factor, fitted.height() * self.factor)
        place.moveCenter(room.center() + QPointF(self.x, self.y))
        return place

    def enlarged(self, by: float, about: QPointF, room: QRectF, fitted: QSizeF) -> "Zoom":
        """Larger, or smaller with `by` under 1, while what lies at `about` stays there."""
        factor = min(max(self.factor * by, 1.0), MOST)
        share = factor / self.factor
        from_middle = about - room.center()
        x = from_middle.x() - (from_middle.x() - self.x) * share
        y = from_middle.y() - (from_middle.y() - self.y) * share
        return Zoom(factor, x, y).within(room, fitted)

    def moved(self, x: float, y: float, room: QRectF, fitted: QSizeF) -> "Zoom":
        return Zoom(self.factor, self.x + x, self.y + y).within(room, fitted)

    def within(self, room: QRectF, fitted: QSizeF) -> "Zoom":
        """The same with no edge further in than it must be: what is smaller than the room stays in its middle."""
        most_x = max(fitted.width() * self.factor - room.width(), 0.0) / 2
        most_y = max(fitted.height() * self.factor - room.height(), 0.0) / 2
        return Zoom(self.factor, min(max(self.x, -most_x), most_x), min(max(self.y, -most_y), most_y))
