"""The sheets of the workbook that goes with a report: what stands in them, without a library to write it."""
