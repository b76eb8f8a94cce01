package sendcheck.door;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request does not arrive in time; the time begins with its first byte. The idle timeout is not enough: a client that
 * sends one byte now and then is never idle, and holds its connection for ever.
 */
final class RequestTime extends ChannelInboundHandlerAdapter {
    private final Duration longest;
    private @Nullable Future<?> end;

    RequestTime(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (end == null) {
            end = context.executor().schedule(() -> context.close(), longest.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void stop() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }

    /** Its other half, behind the decoder: knows when all of a request is there. */
    ChannelHandler whole() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object part) {
                if (part instanceof LastHttpContent) {
                    stop();
                }
                context.fireChannelRead(part);
            }
        };
    }
}
