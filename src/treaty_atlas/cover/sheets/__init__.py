"""The pages to read, each as the pieces that it is put together from: for the app and for the first answer alike. Pure."""
