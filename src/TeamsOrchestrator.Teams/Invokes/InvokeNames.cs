namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>What Teams asks for in an invoke.</summary>
public static class InvokeNames
{
    /// <summary>A click on <c>Action.Execute</c>, or a card's refresh.</summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>A yes or no to a file that the bot offered.</summary>
    public const string FileConsent = "fileConsent/invoke";

    /// <summary>A dialog is to be opened.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog was submitted.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>What the names of all invokes from a message extension begin with.</summary>
    public const string ComposeExtensionPrefix = "composeExtension/";

    /// <summary>A search in a message extension.</summary>
    public const string ComposeExtensionQuery = "composeExtension/query";

    /// <summary>A message extension's action was chosen.</summary>
    public const string ComposeExtensionFetchTask = "composeExtension/fetchTask";

    /// <summary>A message extension's action was submitted.</summary>
    public const string ComposeExtensionSubmitAction = "composeExtension/submitAction";

    /// <summary>A link was pasted that the app can unfurl.</summary>
    public const string ComposeExtensionQueryLink = "composeExtension/queryLink";

    /// <summary>Feedback on a message.</summary>
    public const string MessageSubmitAction = "message/submitAction";

    /// <summary>The feedback dialog of a message is to be opened.</summary>
    public const string MessageFetchTask = "message/fetchTask";

    /// <summary>A sign-in was finished in a popup.</summary>
    public const string SignInVerifyState = "signin/verifyState";

    /// <summary>A single sign-on token is offered.</summary>
    public const string SignInTokenExchange = "signin/tokenExchange";
}
