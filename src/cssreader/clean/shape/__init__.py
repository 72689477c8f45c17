"""What on a page is the essay, what is true about it and what only stands beside it, without knowing the site."""
