"""What opens over the window or lies along its edge, and goes away again."""
