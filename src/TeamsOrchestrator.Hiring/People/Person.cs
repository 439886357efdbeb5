namespace TeamsOrchestrator.Hiring.People;

/// <summary>Somebody who installed the bot, wrote to it or was seen in a member list.</summary>
public sealed class Person : ITenantOwned
{
    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the channel-authenticated Entra object id, an opaque string. It alone is the identity.</summary>
    public required string ObjectId { get; init; }

    /// <summary>Gets the id on the channel (in Teams <c>29:…</c>), or null where it is not known yet.</summary>
    public string? ChannelUserId { get; private set; }

    /// <summary>Gets the display name.</summary>
    public required string Name { get; set; }

    /// <summary>Gets the mail address, or null where it is not known.</summary>
    public string? Email { get; private set; }

    /// <summary>Gets the locale of the person's client, such as <c>de-DE</c>, or null.</summary>
    public string? Locale { get; private set; }

    /// <summary>Gets the IANA time zone of the person's client, or null.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Takes over what an authenticated activity says about the person.</summary>
    /// <param name="name">The display name, or null to keep it.</param>
    /// <param name="channelUserId">The id on the channel, or null to keep it.</param>
    /// <param name="locale">The client's locale, or null to keep it.</param>
    /// <param name="timeZone">The client's IANA time zone, or null to keep it.</param>
    /// <returns>Whether anything changed.</returns>
    public bool Meet(string? name, string? channelUserId, string? locale, string? timeZone)
    {
        var before = (Name, ChannelUserId, Locale, TimeZone);
        Name = string.IsNullOrWhiteSpace(name) ? Name : name;
        ChannelUserId = channelUserId ?? ChannelUserId;
        Locale = locale ?? Locale;
        TimeZone = timeZone ?? TimeZone;
        return Touch(before != (Name, ChannelUserId, Locale, TimeZone));
    }

    /// <summary>Takes over the mail address from the channel's member list.</summary>
    /// <param name="email">The address, or null to keep it.</param>
    /// <returns>Whether it changed.</returns>
    public bool LearnEmail(string? email)
    {
        var changed = !string.IsNullOrWhiteSpace(email) && !string.Equals(email, Email, StringComparison.OrdinalIgnoreCase);
        Email = changed ? email : Email;
        return Touch(changed);
    }

    private bool Touch(bool changed)
    {
        Version += changed ? 1 : 0;
        return changed;
    }
}
