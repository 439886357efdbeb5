using System.Text.Json;
using TeamsOrchestrator.Bot.Chat.Invokes;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Chat.Dialogs;

/// <summary>Opens a dialog, and takes it when it is submitted. Teams repeats a submission that is answered late: the handlers refuse what is decided already.</summary>
internal sealed class DialogTurn(CardActionTable table, IServiceProvider services)
{
    public async Task<InvokeResponse> RunAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        if (!TaskModuleInvoke.TryRead(call.Activity, out var invoke)
            || VerbOf(invoke.Data) is not { } verb
            || table.Resolve(verb, services) is not IDialogAction action)
        {
            return InvokeResponse.DialogMessage(words["Chat_ButtonUnknown"]);
        }

        var reply = await action.HandleAsync(new CardCall(call.Actor, invoke.Data!.Value, call.Activity.ReplyToId) { InDialog = true }, cancellationToken);
        return reply switch
        {
            { View.Card: { } card } => InvokeResponse.Dialog(new TaskModuleTaskInfo(action.Title(words), card)),
            { Text: { } text } => InvokeResponse.DialogMessage(text),
            _ => InvokeResponse.CloseDialog(), // the card in the chat shows what came of it
        };
    }

    private static string? VerbOf(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("verb", out var verb) && verb.ValueKind == JsonValueKind.String ? verb.GetString() : null;
}
