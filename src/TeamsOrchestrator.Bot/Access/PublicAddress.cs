using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Access;

/// <summary>The address by which Teams and people's browsers reach the bot: a name and perhaps a port, never a path.</summary>
internal sealed class PublicAddress(IOptions<PublicAddressOptions> options)
{
    public const string Setting = "Bot__PublicUrl";

    /// <summary>Gets the address without a slash at its end, or null where none is set.</summary>
    public string? Url => string.IsNullOrWhiteSpace(options.Value.PublicUrl) ? null : Read(options.Value.PublicUrl).GetLeftPart(UriPartial.Authority);

    /// <summary>Reads an address that has no fault.</summary>
    public static Uri Read(string url) => new(url.Trim(), UriKind.Absolute);

    /// <summary>Says what is wrong with an address.</summary>
    /// <param name="name">What the reader calls it: a setting or an option.</param>
    /// <param name="url">The address.</param>
    /// <returns>A sentence, or null where nothing is wrong.</returns>
    public static string? Fault(string name, string url)
    {
        const string Example = "It looks like https://bot.contoso.com.";
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            return $"{name} is no address. {Example}";
        }

        if (address.UserInfo.Length > 0)
        {
            return $"{name} holds a user name or password, which everybody would see. {Example}";
        }

        if (!address.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal) && !(address.IsLoopback && address.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.Ordinal)))
        {
            return $"{name} has to begin with https://: Teams sends nothing in the clear. {Example}";
        }

        return address.PathAndQuery is not "/" || address.Fragment.Length > 0
            ? $"{name} is the address alone, without a path: leave out '{address.PathAndQuery}{address.Fragment}'. The bot answers at /api/messages below it by itself."
            : null;
    }
}
