namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>A person stopped the requisition while a job worked for it. The job is held until somebody resumes.</summary>
internal sealed class RequisitionStoppedException() : Exception("The requisition was stopped.");
