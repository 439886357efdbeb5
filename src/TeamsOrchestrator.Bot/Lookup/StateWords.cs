using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Says states in words.</summary>
internal static class StateWords
{
    public static string Of(CandidateState state, Words words) => words[$"Lookup_Candidate_{state}"];

    public static string Of(Candidate candidate, Requisition requisition, Words words) => Of(candidate.State, candidate.Outcome, requisition.ClosedAs, words);

    /// <summary>Says where somebody stands; whom the end of a requisition closed, by what ended it.</summary>
    public static string Of(CandidateState state, Outcome? outcome, CloseReason? closedAs, Words words) =>
        state == CandidateState.Closed && closedAs is { } reason ? words[$"Lookup_Candidate_Closed_{reason}"] : Of(state, outcome, words);

    public static string Of(CandidateState state, Outcome? outcome, Words words) =>
        state is CandidateState.Proposed or CandidateState.Decided && outcome is { } known ? words[$"Lookup_Candidate_{state}_{known}"] : Of(state, words);

    /// <summary>Says where somebody stands who may be between the stack and the final review.</summary>
    public static string Of(CandidateState state, Outcome? outcome, CloseReason? closedAs, bool interviewing, Words words) =>
        interviewing ? words["Lookup_Candidate_Interviewing"] : Of(state, outcome, closedAs, words);

    public static string Of(RequisitionState state, Words words) => words[$"Lookup_Requisition_{state}"];

    public static string Of(Outcome outcome, Words words) => words[$"Lookup_Outcome_{outcome}"];
}
