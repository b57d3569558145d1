"""Reports made in processes that are forked from one that is already warm: one report, one process, then it ends."""

from commplan.reporting.warm.job import Job, JobDied, JobTimeout, in_job, is_possible, start

__all__ = ["Job", "JobDied", "JobTimeout", "in_job", "is_possible", "start"]
