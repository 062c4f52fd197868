"""Builds what the dataset derives: status.csv, the boundary layers, the descriptor; and, apart, the coastline."""
