"""All clients of an agency on one page, `reports/index.html`; for the agency's own eyes, and no part of any report."""
