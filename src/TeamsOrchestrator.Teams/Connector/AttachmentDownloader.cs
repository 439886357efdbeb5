using System.Buffers;
using System.Net;

namespace TeamsOrchestrator.Teams.Connector;

/// <summary>Fetches the files that people send, from the hosts that Teams keeps them on and from nowhere else.</summary>
public sealed class AttachmentDownloader
{
    private const int MaxRedirects = 5;
    private const int ChunkSize = 64 * 1024;

    private readonly HttpClient http;
    private readonly ServiceUrlPolicy policy;
    private readonly TimeProvider clock;

    internal AttachmentDownloader(HttpClient http, ServiceUrlPolicy policy, TimeProvider clock)
    {
        this.http = http;
        this.policy = policy;
        this.clock = clock;
    }

    /// <summary>Fetches a file into memory.</summary>
    /// <param name="url">The link.</param>
    /// <param name="maxBytes">The most that is taken.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>The file.</returns>
    /// <exception cref="AttachmentException">The file could not be fetched.</exception>
    public async Task<byte[]> DownloadAsync(Uri url, long maxBytes, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await DownloadAsync(url, buffer, maxBytes, cancellationToken);
        return buffer.ToArray();
    }

    /// <summary>Fetches a file into a stream, for files that memory should not hold.</summary>
    /// <param name="url">The link.</param>
    /// <param name="destination">Where the file goes; after a failure it holds a part of it.</param>
    /// <param name="maxBytes">The most that is taken.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>How many bytes the file has.</returns>
    /// <exception cref="AttachmentException">The file could not be fetched.</exception>
    public async Task<long> DownloadAsync(Uri url, Stream destination, long maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(destination);
        using var pace = new DownloadPace(clock, cancellationToken);
        using var response = await GetAsync(url, pace);
        if (response.Content.Headers.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        await using var content = await pace.ReachAsync(response.Content.ReadAsStreamAsync);
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            long total = 0;
            for (int read; (read = await pace.ReachAsync(token => content.ReadAsync(chunk, token).AsTask())) > 0;)
            {
                pace.Took(read);
                total += read;
                if (total > maxBytes)
                {
                    throw TooLarge(maxBytes);
                }

                await destination.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
            }

            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk, clearArray: true); // somebody's CV
        }
    }

    private static AttachmentException TooLarge(long maxBytes) => new($"The file is larger than {maxBytes} bytes.", AttachmentFault.TooLarge, null);

    private static AttachmentFault FaultOf(HttpStatusCode status) => status
        is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone
            ? AttachmentFault.Expired
            : AttachmentFault.Unreachable;

    private async Task<HttpResponseMessage> GetAsync(Uri url, DownloadPace pace)
    {
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            if (!policy.AllowsFile(url))
            {
                throw new AttachmentException("The link is not to a host that the bot may fetch files from.", AttachmentFault.Refused, null);
            }

            var link = url;
            var response = await pace.ReachAsync(token => http.GetAsync(link, HttpCompletionOption.ResponseHeadersRead, token));
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                {
                    throw new AttachmentException($"The file's host answered {(int)response.StatusCode}.", FaultOf(response.StatusCode), null);
                }

                url = new Uri(url, location);
            }
        }

        throw new AttachmentException("The file's host redirects without end.", AttachmentFault.Unreachable, null);
    }
}
