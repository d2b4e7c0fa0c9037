"""Calendars from outside: fetched with care, and read in a process of their own."""
