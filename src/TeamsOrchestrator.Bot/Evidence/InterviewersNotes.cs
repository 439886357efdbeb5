using TeamsOrchestrator.Agents.Interviews;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>What one interviewer noted.</summary>
/// <param name="PersonId">The interviewer.</param>
/// <param name="Name">The interviewer's name.</param>
/// <param name="At">When, in Unix milliseconds.</param>
/// <param name="Notes">The notes.</param>
internal sealed record InterviewersNotes(Guid PersonId, string Name, long At, InterviewNotes Notes);
