"""What goes with a report beside its pages: calendars, workbooks, mails, made from the same data."""
