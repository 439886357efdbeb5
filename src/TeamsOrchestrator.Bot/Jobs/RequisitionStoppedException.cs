namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>A person stopped or ended the requisition while a job worked for it. The job is held until somebody resumes it, or takes the end back.</summary>
internal sealed class RequisitionStoppedException() : Exception("The requisition was stopped.");
