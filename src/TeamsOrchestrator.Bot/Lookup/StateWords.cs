using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Says states in words.</summary>
internal static class StateWords
{
    public static string Of(CandidateState state, Words words) => words[$"Lookup_Candidate_{state}"];

    public static string Of(Candidate candidate, Words words) => Of(candidate.State, candidate.Outcome, words);

    public static string Of(CandidateState state, Outcome? outcome, Words words) =>
        state is CandidateState.Proposed or CandidateState.Decided && outcome is { } known ? words[$"Lookup_Candidate_{state}_{known}"] : Of(state, words);

    public static string Of(RequisitionState state, Words words) => words[$"Lookup_Requisition_{state}"];

    public static string Of(Outcome outcome, Words words) => words[$"Lookup_Outcome_{outcome}"];
}
