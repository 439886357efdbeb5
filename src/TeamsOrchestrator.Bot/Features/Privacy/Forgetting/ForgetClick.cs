namespace TeamsOrchestrator.Bot.Features.Privacy.Forgetting;

/// <summary>Confirm: erase.</summary>
/// <param name="CandidateId">The candidate.</param>
/// <param name="Others">The other applications that the card named; an input of each says whether it is to go too.</param>
internal sealed record ForgetClick(Guid CandidateId, IReadOnlyList<Guid> Others);
