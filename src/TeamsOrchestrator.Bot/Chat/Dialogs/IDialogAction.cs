namespace TeamsOrchestrator.Bot.Chat.Dialogs;

/// <summary>A card action whose form may also be shown in a dialog: the same handler, asked with <see cref="CardCall.InDialog"/>.</summary>
internal interface IDialogAction : ICardAction
{
    /// <summary>Gets the title in the dialog's frame.</summary>
    string Title(Words words);
}
