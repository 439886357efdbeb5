using System.Text.Json;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A message: finds the command and lets its handler answer.</summary>
internal sealed class CommandTurn(CommandTable table, IServiceProvider services, Outbox outbox, IFilesWithoutCommand files, IFreeText spoken)
{
    public async Task RunAsync(Activity activity, Actor actor, CancellationToken cancellationToken)
    {
        var text = SaidByButton(activity) ?? activity.TextWithoutMentionOf(activity.Recipient?.Id);
        await RunAsync(text, activity, actor, cancellationToken);
    }

    /// <summary>Runs a command that somebody said, or clicked.</summary>
    public async Task RunAsync(string text, Activity activity, Actor actor, CancellationToken cancellationToken)
    {
        var call = new CommandCall(actor, text, activity);
        if (table.TryFind(text, out var command, out var arguments))
        {
            await HandleAsync(command, call with { Arguments = arguments }, cancellationToken);
        }
        else if (await spoken.TakeAsync(call, cancellationToken))
        {
            return;
        }
        else if (activity.Attachments?.Any(attachment => FileDownloadInfo.TryRead(attachment, out _)) == true)
        {
            await files.HandleAsync(call, cancellationToken);
        }
        else
        {
            outbox.Post(actor.Conversation, NotUnderstoodCard.Name(activity.Id, text));
        }
    }

    /// <summary>Runs a command that was made of what somebody wrote, and that this person confirmed.</summary>
    public async Task RunAsync(string line, SpokenText from, Actor actor, CancellationToken cancellationToken)
    {
        if (table.TryFind(line, out var command, out var arguments))
        {
            await HandleAsync(command, new CommandCall(actor, arguments, new Activity { Type = ActivityTypes.Message, Text = line }) { Spoken = from }, cancellationToken);
        }
    }

    private Task HandleAsync(CommandRegistration command, CommandCall call, CancellationToken cancellationToken) =>
        ((ICommand)services.GetRequiredService(command.Handler)).HandleAsync(call, cancellationToken);

    // Clients without Action.Execute send a button's data as the value of a message.
    private static string? SaidByButton(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty("say", out var say) && say.ValueKind == JsonValueKind.String ? say.GetString() : null;
}
