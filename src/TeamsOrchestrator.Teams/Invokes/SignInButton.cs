namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>Opens a sign-in page.</summary>
/// <param name="Title">The button's words.</param>
/// <param name="Value">The page.</param>
public sealed record SignInButton(string Title, Uri Value)
{
    /// <summary>Gets the kind of button.</summary>
    public string Type => "signin";
}
