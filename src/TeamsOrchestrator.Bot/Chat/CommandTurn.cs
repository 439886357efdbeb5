using System.Text.Json;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A message: finds the command and lets its handler answer.</summary>
internal sealed class CommandTurn(CommandTable table, IServiceProvider services, Outbox outbox, IFilesWithoutCommand files)
{
    public async Task RunAsync(Activity activity, Actor actor, CancellationToken cancellationToken)
    {
        var text = SaidByButton(activity) ?? activity.TextWithoutMentionOf(activity.Recipient?.Id);
        await RunAsync(text, activity, actor, cancellationToken);
    }

    /// <summary>Runs a command that somebody said, or clicked.</summary>
    public async Task RunAsync(string text, Activity activity, Actor actor, CancellationToken cancellationToken)
    {
        if (table.TryFind(text, out var command, out var arguments))
        {
            await ((ICommand)services.GetRequiredService(command.Handler)).HandleAsync(new CommandCall(actor, arguments, activity), cancellationToken);
        }
        else if (activity.Attachments?.Any(attachment => FileDownloadInfo.TryRead(attachment, out _)) == true)
        {
            await files.HandleAsync(new CommandCall(actor, text, activity), cancellationToken);
        }
        else
        {
            outbox.Post(actor.Conversation, NotUnderstoodCard.Name(activity.Id, text));
        }
    }

    // Clients without Action.Execute send a button's data as the value of a message.
    private static string? SaidByButton(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty("say", out var say) && say.ValueKind == JsonValueKind.String ? say.GetString() : null;
}
