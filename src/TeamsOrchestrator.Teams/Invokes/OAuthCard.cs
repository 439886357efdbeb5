namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>Asks a person to sign in; with <see cref="TokenExchangeResource"/> the client tries single sign-on first.</summary>
/// <param name="Text">Why.</param>
/// <param name="ConnectionName">The connection that the token is for.</param>
/// <param name="Buttons">The button that opens the sign-in page.</param>
public sealed record OAuthCard(string Text, string ConnectionName, IReadOnlyList<SignInButton> Buttons)
{
    /// <summary>Gets what single sign-on asks a token for.</summary>
    public TokenExchangeResource? TokenExchangeResource { get; init; }
}
