namespace TeamsOrchestrator.Bot.Playground.Storage;

internal enum MessageState
{
    Sending,
    Delivered,
    Failed,
}
