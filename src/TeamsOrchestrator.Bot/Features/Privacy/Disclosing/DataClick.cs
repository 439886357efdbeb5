namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>Export what is held on a person.</summary>
internal sealed record DataClick(Guid CandidateId);
