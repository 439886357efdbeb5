namespace TeamsOrchestrator.Bot.Features.Privacy.Forgetting;

/// <summary>Another application that may be of the same person.</summary>
/// <param name="CandidateId">The candidate.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Requisition">Code and title of its requisition.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="Sign">By what it was found.</param>
/// <param name="Held">Whether its requisition is under legal hold.</param>
internal sealed record OtherApplication(Guid CandidateId, string Code, string Name, string Requisition, string State, SameSign Sign, bool Held);
