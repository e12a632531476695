namespace FacultyDev.Kernel.Jobs;

public enum JobState { Queued, Running, Done, Failed, Cancelled }
