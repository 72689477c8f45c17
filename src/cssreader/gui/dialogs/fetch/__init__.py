"""The dialog that fetches from the web: what is found, the queue, the subscriptions."""
