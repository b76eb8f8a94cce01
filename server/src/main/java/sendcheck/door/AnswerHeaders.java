package sendcheck.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;

/**
 * On every answer, the framework's own refusals too: no browser or mail client lays it on its disk, guesses what it is, or lends it to a page's
 * picture or script.
 */
final class AnswerHeaders extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
        if (part instanceof HttpResponse answer) {
            answer.headers().set("Cache-Control", "no-store");
            answer.headers().set("X-Content-Type-Options", "nosniff");
            answer.headers().set("Cross-Origin-Resource-Policy", "same-origin");
        }
        context.write(part, promise);
    }
}
