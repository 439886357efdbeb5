using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A button that says a command, as if the person had typed it.</summary>
internal sealed class SayAction(CommandTurn commands) : ICardAction
{
    public static string Verb => "chat.say";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(BotJsonContext.Default.SayClick) is not { Say.Length: > 0 } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        await commands.RunAsync(click.Say, new Activity { Type = ActivityTypes.Message, Text = click.Say }, call.Actor, cancellationToken);
        return CardReply.Say(call.Actor.Words["Chat_Said", click.Say]);
    }

    public static ExecuteAction Button(string title, string say) => ExecuteAction.For(title, Verb, new SayClick(say), BotJsonContext.Default.SayClick);
}
