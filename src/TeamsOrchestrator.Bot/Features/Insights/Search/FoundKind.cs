namespace TeamsOrchestrator.Bot.Features.Insights.Search;

/// <summary>What a card from the search is about. Cards that stand in chats carry it: never rename a member.</summary>
internal enum FoundKind
{
    Requisition,
    Candidate,
}
