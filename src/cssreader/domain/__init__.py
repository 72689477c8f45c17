"""The vocabulary: frozen values that every room may hold. No input, no output, no logic beyond arithmetic."""
